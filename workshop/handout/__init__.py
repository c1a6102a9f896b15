"""The paper that everybody takes home: sections, pages, PDF and pictures."""
