package org.muster.charset;

import java.nio.charset.Charset;
import java.nio.charset.spi.CharsetProvider;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Lets any reader find the old Vietnamese encodings by {@link Charset#forName}. */
public final class VietnameseCharsets extends CharsetProvider {

	private static final List<Charset> ALL = List.of(VietnameseCharset.TCVN3, VietnameseCharset.TCVN_5712,
			VietnameseCharset.VNI, VietnameseCharset.VISCII, VietnameseCharset.VPS, VietnameseCharset.WINDOWS_1258);

	/** For the service loader. */
	public VietnameseCharsets() {
	}

	@Override
	public Iterator<Charset> charsets() {
		return ALL.iterator();
	}

	@Override
	public @Nullable Charset charsetForName(String name) {
		String small = name.toLowerCase(Locale.ROOT);
		return ALL.stream().filter((charset) -> charset.name().equals(small)).findFirst().orElse(null);
	}

}
