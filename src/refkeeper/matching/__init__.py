"""Do claim and testimony agree, and why?"""
