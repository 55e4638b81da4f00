"""How is a finding shown?"""
