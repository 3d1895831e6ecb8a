package org.muster.unpack;

/**
 * A file that cannot be unpacked. The message says why and what to do, without a value.
 */
final class UnpackException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnpackException(String message) {
		super(message);
	}

	static UnpackException tooMuch(String name, UnpackLimits limits) {
		return new UnpackException("""
				%s: more than %d bytes come out of it. Look for a file of another kind, \
				or raise 'limits.expanded-bytes'""".formatted(name, limits.bytes()));
	}

	static UnpackException tooManyColumns(String name, UnpackLimits limits) {
		return new UnpackException("""
				%s: has more than %d columns. Remove what is not needed, or raise 'limits.columns'""".formatted(name,
				limits.columns()));
	}

	static UnpackException rowTooLong(String name, UnpackLimits limits) {
		return new UnpackException("""
				%s: has a row or cell of more than %d bytes. Look there for what is no data, \
				or raise 'limits.record-bytes'""".formatted(name, limits.rowBytes()));
	}

	static UnpackException tooManyParts(String name, String kind, int most) {
		return new UnpackException(
				"%s: has more than %d %ss. Ask the office for an export of fewer".formatted(name, most, kind));
	}

	static UnpackException tooDense(String name) {
		return new UnpackException("""
				%s: a part of it unpacks to more than 100 times its size, as in an attack; ordinary sheets were \
				expected. Remove empty rows and columns that have a format, or save it as CSV""".formatted(name));
	}

	static UnpackException damaged(String name, String kind) {
		return new UnpackException("""
				%s: is damaged or cut off; a whole %s was expected. Copy it again, \
				or ask the office for a new export""".formatted(name, kind));
	}

	static UnpackException notReadable(String name, String kind, String cure) {
		return new UnpackException("%s: is %s, which cannot be read. %s".formatted(name, kind, cure));
	}

}
