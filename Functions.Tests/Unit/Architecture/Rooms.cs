using Recruitment.Embedded;
using Recruitment.Play;

namespace Recruitment.Tests.Architecture;

/// <summary>
/// The folders directly below a project's own are its rooms, in an order: a file uses only its own room and those
/// above it.
/// </summary>
/// <param name="Folder">The project's, such as <c>Functions</c>.</param>
/// <param name="Order">From the top down.</param>
internal sealed record Rooms(string Folder, string Space, Type OneOfThem, params string[] Order)
{
    public static Rooms OfTheProduct { get; } =
        new(
            "Functions",
            "Recruitment",
            typeof(RecruitmentServices),
            "Wording",
            "Calendar",
            "Html",
            "Storage",
            "Records",
            "Limits",
            "Links",
            "Audit",
            "Files",
            "Telemetry",
            "Mail",
            "Health",
            "Definition",
            "Procedures",
            "Webhooks",
            "Candidates",
            "Correspondence",
            "Committee",
            "Retention",
            "Applicants",
            "Stages",
            "Timeline",
            "Recruiter"
        );

    public static Rooms OfTheEmbeddedHost { get; } =
        new(
            "Embedded",
            "Recruitment.Embedded",
            typeof(EmbeddedHostExtensions),
            "Store",
            "Timers",
            "Durable",
            "Blobs",
            "Invocation",
            "Http",
            "Health",
            "Hosting"
        );

    /// <summary>What lies beside the rooms plays whole procedures with what is in them.</summary>
    public static Rooms OfThePlayer { get; } =
        new(
            "Play",
            "Recruitment.Play",
            typeof(WholePlay),
            "Report",
            "Cast",
            "App",
            "Courses",
            "Checks",
            "Chaos",
            "Fuzz"
        );

    /// <summary>The folders that there are, but for what the build makes and how the SDK starts the app.</summary>
    public IEnumerable<string> Folders =>
        Directory
            .EnumerateDirectories(Repository.PathOf(Folder))
            .Select(room => Path.GetFileName(room))
            .Where(room => room is not ("bin" or "obj" or "Properties"));

    /// <summary>Who uses which other room, and where that is seen. What is in no room is left out.</summary>
    public IReadOnlyList<(string From, string To, string Where)> Uses() =>
        [
            .. UsesInCode()
                .Concat(UsesInSource())
                .Where(use => use.From != use.To && Order.Contains(use.From) && Order.Contains(use.To))
                .Distinct(),
        ];

    private IEnumerable<(string From, string To, string Where)> UsesInCode() =>
        from type in OneOfThem.Assembly.GetTypes()
        where type.DeclaringType is null
        from named in TypeReferences.Of(type)
        where named.Assembly == OneOfThem.Assembly
        select (RoomOf(type.Namespace), RoomOf(named.Namespace), type.FullName!);

    // What the compiler leaves no trace of, such as the names of constants.
    private IEnumerable<(string From, string To, string Where)> UsesInSource() =>
        from file in Repository.SourceFiles(Folder)
        let path = Path.GetRelativePath(Repository.PathOf(Folder), file)
        from named in SourceReferences.In(File.ReadAllText(file))
        select (path.Split(Path.DirectorySeparatorChar)[0], RoomOf(named), path);

    private string RoomOf(string? name) =>
        name is not null && name.StartsWith(Space + ".", StringComparison.Ordinal)
            ? name[(Space.Length + 1)..].Split('.')[0]
            : "";
}
