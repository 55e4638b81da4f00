"""Site builders: thin plug-ins over `refkeeper.Keeper.annotate`."""
