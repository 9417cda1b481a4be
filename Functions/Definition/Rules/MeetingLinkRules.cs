namespace Recruitment.Definition.Rules;

/// <summary>Whether an address leads to a meeting online.</summary>
public static class MeetingLinkRules
{
    /// <summary>In characters.</summary>
    public const int Longest = 2000;

    /// <summary>Whether it can be shown as a link: https, and without what an address has no place for.</summary>
    public static bool IsLink(string text) =>
        text.Length <= Longest
        && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps;
}
