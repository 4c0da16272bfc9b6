"""What the application knows, apart from how it shows it: pure values, tested without a terminal."""
