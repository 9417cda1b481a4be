namespace Recruitment.Recruiter.Samples;

/// <summary>What people could have typed: in no language, so that a sample is wholly in its reader's.</summary>
internal static class SampleWords
{
    public const string Function = "Rector Atheneum";

    public const string Anything = "tekst";

    private static readonly Dictionary<string, string> ByMember = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Vacancy.Function"] = Function,
        ["Organisation.Name"] = "Stichting Regenboog",
        ["Brand.Name"] = "Stichting Regenboog",
        ["Candidate.Name"] = "Sam Bakker",
        ["Letter.Name"] = "Kim Jansen",
        ["Name"] = "Noor Visser",
        ["Candidate"] = "Sam Bakker",
        ["Appointed"] = "Sam Bakker",
        ["Voter"] = "Noor Visser",
        ["Email"] = "noor.visser@example.org",
        ["Letter.Address"] = "kim.jansen@example.org",
        ["Phone"] = "06 12 34 56 78",
        ["Telephone"] = "06 12 34 56 78",
        ["Town"] = "Utrecht",
        ["Location"] = "Utrecht, Domplein 29",
        ["Room"] = "1.04",
        ["Motivation"] = Text,
        ["Reason"] = Text,
        ["Remark"] = Text,
        ["Note"] = Text,
    };

    private const string Text = "Lorem ipsum dolor sit amet, consectetur adipiscing elit.";

    /// <param name="member">Type and name: <c>Person.Name</c>.</param>
    public static string For(string member) =>
        ByMember.TryGetValue(member, out var exact) ? exact
        : ByMember.TryGetValue(member[(member.LastIndexOf('.') + 1)..], out var known) ? known
        : Anything;
}
