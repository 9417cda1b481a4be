using Recruitment.Html;

namespace Recruitment.Procedures.Answering;

/// <summary>
/// An answer that cannot be undone: before it is recorded, whoever gave it reads on a second page what follows from it, and
/// says that it is right. So no careless press decides, and no scanner of mails.
/// </summary>
/// <param name="About">What it is about, such as the function.</param>
/// <param name="Sentences">What is answered, and what follows from it.</param>
public sealed record LinkConfirmation(Brand Brand, string About, IReadOnlyList<string> Sentences)
{
    public const string Field = "confirmed";

    /// <summary>It is right, and is recorded.</summary>
    public const string Yes = "yes";

    /// <summary>Back to the form, which has what was filled in.</summary>
    public const string No = "no";
}

/// <summary>The second page of an answer.</summary>
/// <param name="Fields">What was filled in, posted along.</param>
public sealed record LinkConfirmModel(LinkConfirmation Confirmation, IReadOnlyList<(string Name, string Value)> Fields);
