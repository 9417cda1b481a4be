using Recruitment.Embedded;

namespace Recruitment.Tests.Architecture;

/// <summary>Who may know whom inside the product.</summary>
public sealed class LayerTests
{
    private const string Stages = "Recruitment.Stages.";
    private const string StageTable = "Recruitment.Timeline.StageOrchestrations";
    private const string Composition = "Recruitment.RecruitmentServices";
    private const string Program = "Recruitment.Program";

    // What the Functions SDK writes for the official worker names every function.
    private const string Generated = "Recruitment.Generated";

    private static readonly List<(string From, string To)> Uses =
    [
        .. UsesOf(typeof(RecruitmentServices).Assembly.GetTypes()),
        .. Repository.SourceFiles("Functions").SelectMany(file => UsesInSource(File.ReadAllText(file), file)),
    ];

    [Fact]
    public void A_stage_knows_no_other_stage() =>
        AssertNone(Uses.Where(use => StageOf(use.From) is { } own && StageOf(use.To) is { } other && own != other));

    // Beside the composition of services, which names everything, only the procedure's own table knows the stages.
    [Fact]
    public void Only_the_procedures_table_of_orchestrations_names_the_stages() =>
        AssertNone(
            Uses.Where(use =>
                StageOf(use.To) is not null
                && !IsIn(use.From, "Recruitment.Stages")
                && use.From is not (StageTable or Composition)
                && !IsIn(use.From, Generated)
            )
        );

    [Fact]
    public void Only_what_runs_a_stage_uses_the_table_of_stages() =>
        AssertNone(Uses.Where(use => use.To == StageTable && use.From != "Recruitment.Timeline.StageRunning"));

    [Fact]
    public void The_product_names_the_embedded_host_in_its_first_lines_only() =>
        AssertNone(Uses.Where(use => IsIn(use.To, "Recruitment.Embedded") && use.From != Program));

    [Fact]
    public void The_embedded_host_gives_its_internals_to_tests_demo_and_benchmarks_only() =>
        Assert.Equal(
            [
                "Recruitment.Benchmarks",
                "Recruitment.Demo",
                "Recruitment.Play",
                "Recruitment.Testing",
                "Recruitment.Tests.App",
                "Recruitment.Tests.Engine",
                "Recruitment.Tests.Outer",
                "Recruitment.Tests.Unit",
            ],
            typeof(EmbeddedHostExtensions)
                .Assembly.GetCustomAttributesData()
                .Where(attribute => attribute.AttributeType.Name == "InternalsVisibleToAttribute")
                .Select(attribute => (string)attribute.ConstructorArguments[0].Value!)
                .Order()
        );

    [Fact]
    public void The_embedded_host_does_not_know_the_product()
    {
        var referenced = typeof(EmbeddedHostExtensions).Assembly.GetReferencedAssemblies().Select(name => name.Name);
        Assert.DoesNotContain(typeof(RecruitmentServices).Assembly.GetName().Name, referenced);
        AssertNone(
            from file in Repository.SourceFiles("Embedded")
            from named in SourceReferences.In(File.ReadAllText(file))
            where !IsIn(named, "Recruitment.Embedded")
            select (Path.GetRelativePath(Repository.Root, file), named)
        );
    }

    [Fact]
    public void A_use_in_a_body_a_closure_an_attribute_or_a_type_argument_is_seen()
    {
        var seen = UsesOf([typeof(UseSamples)]).Select(use => use.To).ToList();
        Assert.All(
            new[]
            {
                typeof(UseSamples.InBody),
                typeof(UseSamples.InClosure),
                typeof(UseSamples.InAwait),
                typeof(UseSamples.InTypeArgument),
                typeof(UseSamples.InAttribute),
                typeof(UseSamples.InTypeOf),
                typeof(UseSamples.Caught),
            },
            type => Assert.Contains(type, TypeReferences.Of(typeof(UseSamples.Uses)))
        );
        Assert.DoesNotContain(typeof(UseSamples.Unused), TypeReferences.Of(typeof(UseSamples.Uses)));
        Assert.DoesNotContain(seen, name => name.StartsWith("Recruitment.Stages", StringComparison.Ordinal));
    }

    [Fact]
    public void A_use_in_source_is_seen_and_a_comment_is_none()
    {
        const string Source = """
            using Recruitment.Stages.Offer;
            namespace Recruitment.Stages.Decision;
            // Recruitment.Stages.Posting is not used.
            /// <see cref="Recruitment.Stages.Interviews"/> neither.
            class X { string name = nameof(Recruitment.Stages.Nomination.NominationOrchestration); }
            """;
        Assert.Equal(
            [
                ("Recruitment.Stages.Decision.X", "Recruitment.Stages.Offer"),
                ("Recruitment.Stages.Decision.X", "Recruitment.Stages.Nomination.NominationOrchestration"),
            ],
            UsesInSource(Source, "/somewhere/X.cs")
        );
    }

    private static IEnumerable<(string From, string To)> UsesOf(IEnumerable<Type> types) =>
        from type in types
        where type.DeclaringType is null && type.Namespace is not null
        from named in TypeReferences.Of(type)
        where named.Namespace is { } space && IsIn(space, "Recruitment")
        select (type.FullName!, TypeReferences.Outermost(named).FullName!);

    private static IEnumerable<(string From, string To)> UsesInSource(string source, string file) =>
        from named in SourceReferences.In(source)
        let own = SourceReferences.OwnNamespace(source) ?? "Recruitment"
        select ($"{own}.{Path.GetFileNameWithoutExtension(file)}", named);

    private static string? StageOf(string name) =>
        name.StartsWith(Stages, StringComparison.Ordinal) && StageKinds.Contains(name[Stages.Length..].Split('.')[0])
            ? name[Stages.Length..].Split('.')[0]
            : null;

    // The folders below Stages; what lies beside them in Recruitment.Stages is common to all stages.
    private static readonly HashSet<string> StageKinds =
    [
        .. Directory
            .EnumerateDirectories(Repository.PathOf("Functions", "Stages"))
            .Select(path => Path.GetFileName(path)),
    ];

    private static bool IsIn(string name, string space) =>
        name == space || name.StartsWith(space + ".", StringComparison.Ordinal);

    private static void AssertNone(IEnumerable<(string From, string To)> faults) =>
        Assert.Equal(
            "",
            string.Join('\n', faults.Distinct().Order().Select(fault => $"{fault.From} names {fault.To}"))
        );
}
