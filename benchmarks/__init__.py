"""What refkeeper costs: processor time and memory of the commands, as a person pays them."""
