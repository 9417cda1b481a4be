namespace Recruitment.Tests.Embedded.SurfaceGuard;

/// <summary>
/// The official API as it was recorded from the official assemblies, by type. A type's first line is its header; the
/// lines below it are its members.
/// </summary>
internal sealed class RecordedSurface
{
    private readonly Dictionary<string, (string Header, HashSet<string> Members)> _types = [];

    public RecordedSurface(IEnumerable<string> lines)
    {
        HashSet<string>? members = null;
        foreach (var line in lines.Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == ' ')
            {
                members!.Add(line.Trim());
                continue;
            }

            // A second block for a type adds members to the first.
            var name = NameIn(line);
            members = _types.TryGetValue(name, out var known) ? known.Members : [];
            _types.TryAdd(name, (line, members));
        }
    }

    public IReadOnlyCollection<string> TypeNames => _types.Keys;

    public static RecordedSurface Read(string folder) =>
        new(Directory.EnumerateFiles(folder, "*.txt").SelectMany(File.ReadLines));

    public string? HeaderOf(string type) =>
        _types.TryGetValue(type, out var found) ? found.Header : null;

    public IReadOnlySet<string> MembersOf(string type) => _types[type].Members;

    /// <summary>The type's name in a header such as <c>abstract class A.B&lt;T&gt; : C, D</c>.</summary>
    private static string NameIn(string header)
    {
        var declaration = header.Split(" : ")[0];
        var name = declaration.IndexOf('.');
        return declaration[(declaration.LastIndexOf(' ', name) + 1)..];
    }
}
