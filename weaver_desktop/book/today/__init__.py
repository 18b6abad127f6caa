"""What is due, in five minutes a day: whom to ask, call, answer, welcome and wish well."""
