using System.Text.RegularExpressions;

namespace Recruitment.Tests.Architecture;

/// <summary>What a component says, by language: in <c>Nl</c>, <c>En</c> and <c>Say</c>, and outside of them.</summary>
/// <param name="Dutch">What it says in Dutch.</param>
/// <param name="English">What it says in English.</param>
/// <param name="OneSided">What it says outside of both.</param>
/// <param name="Unpaired">Each <c>Nl</c> that no <c>En</c> follows, and each <c>En</c> that follows no <c>Nl</c>.</param>
internal sealed record ComponentSource(
    IReadOnlyList<string> Dutch,
    IReadOnlyList<string> English,
    IReadOnlyList<string> OneSided,
    IReadOnlyList<string> Unpaired
)
{
    private const string Call = "Say(";

    /// <summary>Pages for developers are in English.</summary>
    private static readonly string[] ForDevelopers = ["Functions/Mail/Outbox/", "Functions/Recruiter/Samples/"];

    /// <summary>The components of the product, by path, but for those that only developers see.</summary>
    public static IEnumerable<(string Path, ComponentSource Source)> All() =>
        Directory
            .EnumerateFiles(Repository.PathOf("Functions"), "*.razor", SearchOption.AllDirectories)
            .Select(file => (Path: Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File: file))
            .Where(one => !Array.Exists(ForDevelopers, one.Path.StartsWith))
            .OrderBy(one => one.Path, StringComparer.Ordinal)
            .Select(one => (one.Path, Read(File.ReadAllText(one.File))));

    public static ComponentSource Read(string razor)
    {
        var (dutch, english) = (new List<string>(), new List<string>());
        var source = Regex.Replace(
            WithoutCode(razor),
            @"<Nl>(?<nl>.*?)</Nl>\s*<En>(?<en>.*?)</En>",
            pair =>
            {
                dutch.AddRange(RazorTexts.Of(pair.Groups["nl"].Value));
                english.AddRange(RazorTexts.Of(pair.Groups["en"].Value));
                return "";
            },
            RegexOptions.Singleline
        );
        for (var at = Next(source, 0); at >= 0; at = Next(source, at))
        {
            var end = CodeTexts.EndOfBrackets(source, at + Call.Length - 1);
            var said = CodeTexts.Arguments(source[(at + Call.Length)..(end - 1)]);
            dutch.AddRange(CodeTexts.Of(said[0], isSaid: true));
            english.AddRange(CodeTexts.Of(said[1], isSaid: true));
            source = source.Remove(at, end - at).Insert(at, "said");
        }

        return new ComponentSource(
            dutch,
            english,
            RazorTexts.Of(source),
            [.. Regex.Matches(source, "<(?:Nl|En)>").Select(match => match.Value)]
        );
    }

    private static int Next(string source, int from) =>
        Regex.Match(source[from..], @"\bSay\(") is { Success: true } match ? from + match.Index : -1;

    /// <summary>Its markup alone.</summary>
    private static string WithoutCode(string razor)
    {
        var source = Regex.Replace(razor, @"@\*.*?\*@", "", RegexOptions.Singleline);
        source = Regex.Replace(source, @"^@code\s*\{.*", "", RegexOptions.Singleline | RegexOptions.Multiline);
        source = Regex.Replace(source, @"<(style|script)\b.*?</\1>", "", RegexOptions.Singleline);
        return Regex.Replace(
            source,
            @"^@(?:using|inherits|namespace|typeparam|attribute|implements|page)\b.*$",
            "",
            RegexOptions.Multiline
        );
    }
}
