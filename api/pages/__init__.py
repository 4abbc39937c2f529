"""The web pages: Chinese beside English, without a request to any other host, readable without scripts."""
