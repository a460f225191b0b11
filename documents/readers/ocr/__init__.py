"""Text out of pictures, with the models that rapidocr's wheel carries."""
