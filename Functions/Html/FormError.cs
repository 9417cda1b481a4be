namespace Recruitment.Html;

/// <summary>What is wrong with a field of a form.</summary>
/// <param name="Field">The field's name, which is also its id on the page; empty for the form as a whole.</param>
/// <param name="Message">What to mend, in the reader's language.</param>
public sealed record FormError(string Field, string Message)
{
    /// <summary>Of whom it is, where a form asks the same of several people; null: of none of them.</summary>
    public string? About { get; init; }
}
