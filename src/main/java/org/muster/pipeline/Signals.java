package org.muster.pipeline;

import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hears SIGINT, SIGTERM and SIGHUP while it is open; without it each of them ends the
 * process at once. Java has no public way to tell one signal from another: a shutdown
 * hook is not told which one came. {@code sun.misc.Signal}, which every Java 17 to 25
 * has, is looked up by name, so that the program also works without it: a signal then
 * ends the process at once, which a resume makes good as it does a kill.
 */
final class Signals implements AutoCloseable {

	private static final List<String> NAMES = List.of("INT", "TERM", "HUP");

	/** What handled each signal before. */
	private final Map<Object, Object> earlier = new LinkedHashMap<>();

	private Signals() {
	}

	/**
	 * Begins to hear.
	 * @param heard told the name of each signal, such as {@code TERM}, in a thread of its
	 * own
	 */
	static Signals listen(Consumer<String> heard) {
		Signals signals = new Signals();
		NAMES.forEach((name) -> signals.handle(name, heard));
		return signals;
	}

	private void handle(String name, Consumer<String> heard) {
		try {
			Object signal = type("Signal").getConstructor(String.class).newInstance(name);
			Object handler = Proxy.newProxyInstance(Signals.class.getClassLoader(),
					new Class<?>[] { type("SignalHandler") }, (self, method, arguments) -> switch (method.getName()) {
						case "hashCode" -> System.identityHashCode(self);
						case "equals" -> self == arguments[0];
						case "toString" -> "handler of SIG" + name;
						default -> {
							heard.accept(name);
							yield null;
						}
					});
			this.earlier.put(signal, set(signal, handler));
		}
		catch (ReflectiveOperationException ex) {
			// the system has no such signal, or Java keeps it for itself
		}
	}

	private static Object set(Object signal, Object handler) throws ReflectiveOperationException {
		return type("Signal").getMethod("handle", type("Signal"), type("SignalHandler")).invoke(null, signal, handler);
	}

	private static Class<?> type(String name) throws ClassNotFoundException {
		return Class.forName("sun.misc." + name);
	}

	/** From now on signals do what they did before. */
	@Override
	public void close() {
		this.earlier.forEach((signal, handler) -> {
			try {
				set(signal, handler);
			}
			catch (ReflectiveOperationException ex) {
				// it is heard, and nothing is left that could stop
			}
		});
	}

}
