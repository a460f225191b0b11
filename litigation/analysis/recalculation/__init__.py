"""What sums and period become when a lawyer changes dates or amounts."""
