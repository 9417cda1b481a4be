using System.Globalization;
using System.Text;
using Recruitment.Candidates;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>Why two applications may be of one person.</summary>
public enum Likeness
{
    /// <summary>One mailbox, however the address is written.</summary>
    Address,

    NameAndTelephone,
}

/// <summary>Two applications that may be of one person.</summary>
/// <param name="One">The one that came first.</param>
public sealed record Duplicate(CandidateId One, CandidateId Other, Likeness Because);

/// <summary>
/// Recognises that two applications may be of one person. It proposes and never decides: relatives share an address, and
/// people share names.
/// </summary>
internal static class SamePerson
{
    /// <summary>Providers that deliver <c>a.b+c@</c> where they deliver <c>ab@</c>.</summary>
    private static readonly HashSet<string> WithoutDots = new(StringComparer.Ordinal) { "gmail.com", "googlemail.com" };

    /// <summary>Providers that deliver <c>ab+c@</c> where they deliver <c>ab@</c>.</summary>
    private static readonly HashSet<string> WithoutTags = new(StringComparer.Ordinal)
    {
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "hotmail.com",
        "live.com",
        "live.nl",
        "icloud.com",
        "me.com",
        "proton.me",
        "protonmail.com",
        "fastmail.com",
    };

    /// <summary>The pairs that may be of one person, each once, in order of receipt.</summary>
    /// <param name="candidates">In order of receipt.</param>
    public static IEnumerable<Duplicate> Among(IReadOnlyList<Candidate> candidates)
    {
        var byAddress = candidates.Where(c => c.Email.Length > 0).GroupBy(c => Mailbox(c.Email));
        var byName = candidates
            .Where(c => Telephone(c.Phone) is not null)
            .GroupBy(c => $"{NameOf(c)} {Telephone(c.Phone)}");
        return byAddress
            .SelectMany(group => Pairs(group, Likeness.Address))
            .Concat(byName.SelectMany(group => Pairs(group, Likeness.NameAndTelephone)))
            .DistinctBy(duplicate => (duplicate.One, duplicate.Other));
    }

    private static IEnumerable<Duplicate> Pairs(IEnumerable<Candidate> alike, Likeness because)
    {
        var ids = alike.Select(candidate => candidate.Id).ToList();
        return ids.SelectMany((one, index) => ids.Skip(index + 1).Select(other => new Duplicate(one, other, because)));
    }

    /// <summary>An address as its provider reads it.</summary>
    public static string Mailbox(string address)
    {
        var lower = address.Trim().ToLowerInvariant();
        var at = lower.LastIndexOf('@');
        if (at < 0)
        {
            return lower;
        }

        var (box, provider) = (lower[..at], lower[(at + 1)..]);
        if (WithoutTags.Contains(provider))
        {
            box = box.Split('+')[0];
        }

        if (WithoutDots.Contains(provider))
        {
            (box, provider) = (box.Replace(".", "", StringComparison.Ordinal), "gmail.com");
        }

        return $"{box}@{provider}";
    }

    /// <summary>Digits as they are dialled within the Netherlands; null when there are none.</summary>
    public static string? Telephone(string? written)
    {
        var digits = new string([.. (written ?? "").Where(char.IsAsciiDigit)]);
        var isAbroad = written?.TrimStart().StartsWith('+') == true;
        return digits switch
        {
            "" => null,
            ['0', '0', '3', '1', .. var rest] => $"0{rest.TrimStart('0')}",
            ['3', '1', .. var rest] when isAbroad => $"0{rest.TrimStart('0')}",
            _ => digits,
        };
    }

    /// <summary>Without case, accents and blanks.</summary>
    private static string NameOf(Candidate candidate) =>
        new([
            .. candidate
                .Name.Normalize(NormalizationForm.FormD)
                .Where(c => char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
                .Select(char.ToLowerInvariant),
        ]);
}
