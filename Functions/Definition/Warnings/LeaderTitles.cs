using System.Text.RegularExpressions;

namespace Recruitment.Definition.Warnings;

/// <summary>
/// Titles of functions that lead a school, or may, from <c>leader-titles.json</c>. A title counts as a whole word that
/// names the function itself: who assists a school leader is none.
/// </summary>
internal sealed class LeaderTitles
{
    private static readonly Lazy<LeaderTitles> Known = new(() => new LeaderTitles());

    private readonly Regex _ofSomebodyElse;
    private readonly IReadOnlyList<(Regex Pattern, VacancyRole? Role)> _titles;

    private LeaderTitles()
    {
        var words = WordLists.Read<Words>("leader-titles.json");
        _ofSomebodyElse = WordLists.Pattern($@"\b{words.OfSomebodyElse}");
        _titles = [.. words.Leaders.Select(leaders => (WordLists.WholeWords(leaders.Titles), leaders.Role))];
    }

    /// <summary>The first title in a function's name; null when it has none.</summary>
    public static LeaderTitle? Find(string function) => Known.Value.In(function);

    private LeaderTitle? In(string function) =>
        _titles
            .SelectMany(title => title.Pattern.Matches(function), (title, match) => (Match: match, title.Role))
            .Where(found => !_ofSomebodyElse.IsMatch(function[..found.Match.Index]))
            .Select(found => new LeaderTitle(found.Match.Value.Trim(' ', '-'), found.Role))
            .FirstOrDefault();

    /// <param name="OfSomebodyElse">What comes before the title of whom a function works for.</param>
    private sealed record Words(string OfSomebodyElse, IReadOnlyList<Leaders> Leaders);

    /// <param name="Role">What the function then is in the WMS; null when that depends on the organisation.</param>
    private sealed record Leaders(IReadOnlyList<string> Titles, VacancyRole? Role = null);
}

/// <summary>A title as a function's name has it.</summary>
/// <param name="Role">What the function then is in the WMS; null when that depends on the organisation.</param>
internal sealed record LeaderTitle(string Title, VacancyRole? Role);
