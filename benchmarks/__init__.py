"""Speed measured against the budgets of the design, each beside a reference in the same run."""
