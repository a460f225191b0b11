from whitenoise.storage import CompressedManifestStaticFilesStorage


class Storage(CompressedManifestStaticFilesStorage):
    """Hashed file names, also inside the imports of ES modules."""

    support_js_module_import_aggregation = True
    manifest_strict = False
