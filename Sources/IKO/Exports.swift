// Whoever speaks of plans speaks of templates, fields and days: one import is enough.
@_exported public import Forms
