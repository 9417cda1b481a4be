using System.Text.RegularExpressions;

namespace Recruitment.Definition.Documents;

/// <summary>
/// The scores of a function in the FUWA system: 14 characteristics, each 1 to 5, in groups of 5, 5, 2 and 2. The sum
/// is shown, but no scale is made of it: no conversion from sum to scale has been published.
/// </summary>
public sealed partial record FuwaScores
{
    internal const string Shape = @"\A[1-5]{5} [1-5]{5} [1-5]{2} [1-5]{2}\z";

    private FuwaScores(IReadOnlyList<string> groups) => Groups = groups;

    /// <summary>Four groups of digits.</summary>
    public IReadOnlyList<string> Groups { get; }

    public int Sum => Groups.Sum(group => group.Sum(digit => digit - '0'));

    /// <summary>Null when <paramref name="written"/> is not fourteen digits from 1 to 5 in groups of 5, 5, 2 and 2.</summary>
    public static FuwaScores? Find(string written) =>
        Pattern().IsMatch(written) ? new FuwaScores(written.Split(' ')) : null;

    [GeneratedRegex(Shape, RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
