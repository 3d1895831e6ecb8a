package org.muster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;

/** The laws of architecture. A new one is a constant here and wrong classes in a row. */
enum Law {

	EVERY_PACKAGE_HAS_A_PLACE {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return Place.of(type, root).isPresent() ? Stream.of()
					: Stream.of(type.getPackageName() + " has no place; give it one in Place");
		}
	},

	IMPORTS_POINT_DOWN {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return targets(type).filter((target) -> target.getPackageName().startsWith(root + "."))
				.filter((target) -> !mayImport(type, target, root))
				.map((target) -> "imports " + target.getName());
		}
	},

	STAGES_ARE_PLAIN_JAVA {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			boolean plain = isIn(type, root, Place::isPlain);
			boolean csv = Place.roomOf(type, root).matches("receive|generate");
			return targets(type).map(JavaClass::getName)
				.filter((name) -> plain
						&& (ADAPTED.matcher(name).lookingAt() || !csv && name.startsWith("org.apache.commons.csv.")))
				.map((name) -> "imports " + name);
		}
	},

	STAGES_KNOW_NO_TIME {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			if (!isIn(type, root, Place::isPlain)) {
				return Stream.of();
			}
			return Stream.concat(
					targets(type).map(JavaClass::getName)
						.filter("java.time.Clock"::equals)
						.map((name) -> "imports " + name),
					accesses(type).filter(TIME.asMatchPredicate()).map((call) -> "uses " + call));
		}
	},

	CHANCE_HAS_A_SEED {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			boolean strict = isIn(type, root, (place) -> place.isPlain() || place == Place.STEP);
			return accesses(type)
				.filter((call) -> UNSEEDED.contains(call) || strict && CHANCE.matcher(call).lookingAt())
				.map((call) -> "uses " + call);
		}
	},

	NAMES_ARE_NOUNS_OF_THE_DOMAIN {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return EMPTY_WORDS.matcher(type.getSimpleName()).matches() && !keepsAWordOfSpring(type)
					? Stream.of("is named after no noun of the domain") : Stream.of();
		}
	},

	INJECTION_IS_BY_CONSTRUCTOR {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return type.getFields()
				.stream()
				.filter((field) -> field.getAnnotations()
					.stream()
					.anyMatch((annotation) -> INJECTION.contains(annotation.getRawType().getSimpleName())))
				.map((field) -> "injects the field " + field.getName());
		}
	},

	STEPS_NEITHER_SKIP_NOR_SHARE_THREADS {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return accesses(type).filter(TOLERANT.asMatchPredicate()).map((call) -> "uses " + call);
		}
	},

	ONLY_COMMANDS_PRINT {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return accesses(type).filter(
					(access) -> !isIn(type, root, (place) -> place == Place.CLI) && PRINTING.matcher(access).matches())
				.map((access) -> "uses " + access);
		}
	},

	PACKAGES_ARE_NULL_MARKED {
		@Override
		Stream<String> breaches(JavaClass type, String root) {
			return type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked") ? Stream.of()
					: Stream.of(type.getPackageName() + " has no package-info.java with @NullMarked");
		}
	};

	private static final Pattern ADAPTED = Pattern
		.compile("(org\\.springframework|java\\.sql|javax\\.sql|io\\.micrometer|org\\.postgresql|com\\.zaxxer)\\.");

	private static final Pattern TIME = Pattern
		.compile("java\\.time\\.[A-Za-z.]+\\.now\\(.*" + "|java\\.lang\\.System\\.(currentTimeMillis|nanoTime)\\(\\)");

	private static final Set<String> UNSEEDED = Set.of("java.util.Random.<init>()",
			"java.util.SplittableRandom.<init>()", "java.lang.Math.random()",
			"java.util.Collections.shuffle(java.util.List)");

	private static final Pattern CHANCE = Pattern.compile("java\\.util\\.UUID\\.randomUUID"
			+ "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.|java\\.security\\.SecureRandom\\.");

	private static final Pattern EMPTY_WORDS = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");

	private static final Set<String> INJECTION = Set.of("Autowired", "Value", "Inject", "Resource",
			"PersistenceContext");

	private static final Pattern TOLERANT = Pattern.compile("org\\.springframework\\.batch\\.core\\.step\\.builder\\."
			+ "(\\w+\\.faultTolerant|(?!Partition|Flow)\\w+\\.taskExecutor)\\(.*");

	private static final Pattern PRINTING = Pattern
		.compile("java\\.lang\\.System\\.(out|err)|.*\\.printStackTrace\\(\\)");

	/**
	 * Judges one class.
	 * @param type the class
	 * @param root the package that the staircase stands in
	 * @return what is wrong with it, in words
	 */
	abstract Stream<String> breaches(JavaClass type, String root);

	/**
	 * {@return every breach of this law, each as class and breach}
	 */
	final List<String> breaches(Iterable<JavaClass> types, String root) {
		Stream.Builder<String> all = Stream.builder();
		for (JavaClass type : types) {
			breaches(type, root).forEach((breach) -> all.add(type.getName() + " " + breach));
		}
		return all.build().distinct().sorted().toList();
	}

	private static boolean mayImport(JavaClass from, JavaClass to, String root) {
		Optional<Place> origin = Place.of(from, root);
		Optional<Place> target = Place.of(to, root);
		if (origin.isEmpty() || target.isEmpty() || origin.equals(target) && origin.get() == Place.CLI) {
			return true; // a class without a place breaks a law of its own
		}
		boolean sameRoom = Place.roomOf(from, root).equals(Place.roomOf(to, root));
		if (origin.equals(target)) {
			return sameRoom;
		}
		if (origin.get() == Place.AUDIT && Place.roomOf(to, root).equals("report")) {
			return target.get() == Place.STAGE; // audit is the adapter that fills the
												// report
		}
		boolean toAnotherStage = origin.get() == Place.STEP && target.get() == Place.STAGE && !sameRoom;
		return origin.get().below().contains(target.get()) && !toAnotherStage;
	}

	private static boolean isIn(JavaClass type, String root, Predicate<Place> places) {
		return Place.of(type, root).filter(places).isPresent();
	}

	private static Stream<JavaClass> targets(JavaClass type) {
		return type.getDirectDependenciesFromSelf()
			.stream()
			.map(Dependency::getTargetClass)
			.map(JavaClass::getBaseComponentType);
	}

	/**
	 * {@return whether the name ends like that of a Spring type it is a kind of, such as
	 * {@code TransactionManager}}
	 */
	private static boolean keepsAWordOfSpring(JavaClass type) {
		return Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
			.filter((kind) -> kind.getPackageName().startsWith("org.springframework."))
			.anyMatch((kind) -> type.getSimpleName().endsWith(kind.getSimpleName()));
	}

	/**
	 * {@return the fields, methods and constructors used, method references included,
	 * such as {@code java.lang.System.out} or {@code java.util.Random.<init>()}}
	 */
	private static Stream<String> accesses(JavaClass type) {
		return type.getAccessesFromSelf().stream().map((access) -> {
			AccessTarget target = access.getTarget();
			String name = target.getOwner().getName() + "." + target.getName();
			return (target instanceof CodeUnitAccessTarget call) ? name + "("
					+ String.join(", ", call.getRawParameterTypes().stream().map(JavaClass::getName).toList()) + ")"
					: name;
		});
	}

}
