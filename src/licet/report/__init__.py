"""Reports: values of the engine put into the words of a language, as text, Markdown, HTML or JSON; nothing decides."""
