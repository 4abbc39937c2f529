"""The command `quntuan`: one module a command group, thin, with heavy imports inside the commands."""
