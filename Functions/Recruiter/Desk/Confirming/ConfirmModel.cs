using Microsoft.AspNetCore.Http;
using Recruitment.Html;

namespace Recruitment.Recruiter.Desk.Confirming;

/// <summary>What somebody is about to do, and what it sends: shown before the press that does it.</summary>
/// <param name="Address">Where the form is posted to, and was.</param>
/// <param name="Title">What is done, as its button says it.</param>
/// <param name="About">Whom or what it is done with.</param>
public sealed record ConfirmModel(DeskVisitor Visitor, Brand Brand, string Address, string Title, string About)
{
    /// <summary>The field that says which press it is.</summary>
    public const string StepName = "step";

    /// <summary>Its values: do it; and show the form again with what is filled in.</summary>
    public const string Do = "do";
    public const string Edit = "edit";

    /// <summary>What was filled in, posted along with each press.</summary>
    public required IReadOnlyList<(string Name, string Value)> Fields { get; init; }

    public required IReadOnlyList<PreviewedMail> Mails { get; init; }

    /// <summary>It cannot be undone.</summary>
    public bool IsDanger { get; init; }

    /// <summary>Of a form what was filled in; without what belongs to the press.</summary>
    public static IReadOnlyList<(string Name, string Value)> FieldsOf(IFormCollection form) =>
        [
            .. form.Where(field => field.Key is not (StepName or DeskForms.Field))
                .SelectMany(field => field.Value.Select(value => (field.Key, value ?? ""))),
        ];
}
