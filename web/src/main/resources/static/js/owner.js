/* Only of the owner's screens. */
