using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Recruitment.Applicants.Enrolling;
using Recruitment.Definition;
using Recruitment.Files;
using Recruitment.Html;
using Recruitment.Links;

namespace Recruitment.Applicants.Applying;

/// <summary>Reads the posted application form.</summary>
internal static class ApplicationForm
{
    /// <summary>The form, why it could not be read, or both when it was read in part.</summary>
    public static async Task<(IFormCollection? Form, ApplicationError? Fault)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        var refusal = await PostedForm.RefusalAsync(
            request,
            ILinkHandler.BytesOfText,
            cancellationToken,
            CvRules.MaxBytes
        );
        return refusal switch
        {
            null => (request.Form, null),
            StatusCodes.Status413PayloadTooLarge => (
                request.HttpContext.Features.Get<IFormFeature>()?.Form,
                ApplicationError.FormTooLarge
            ),
            _ => (null, ApplicationError.FormUnreadable),
        };
    }

    public static ApplicationFields Fields(IFormCollection form, ProcedureDefinition definition) =>
        new()
        {
            Name = Text(form, "name"),
            Email = Text(form, "email"),
            Phone = Text(form, "phone"),
            Motivation = Text(form, "motivation"),
            Track = Text(form, "track"),
            Internal = InternalForm.Read(form),
            PriorityGroup = Text(form, "priorityGroup"),
            StandsFor = SeatForm.Read(form),
            ConsentRetention = IsTicked(form, "consentRetention"),
            Answers = definition
                .Questions.Select(q => (q.Id, Text: Text(form, AnswerRules.Field(q))))
                .Where(answer => answer.Text.Length > 0)
                .ToDictionary(answer => answer.Id, answer => answer.Text),
            Enrolment = definition.Programme is { } programme ? EnrolmentForm.Fields(form, programme) : new(),
        };

    public static bool IsTicked(IFormCollection form, string field) => Text(form, field) is "true" or "on" or "1";

    /// <summary>What was filled in, without the white space around it; empty when the field is absent.</summary>
    public static string Text(IFormCollection form, string field) => form[field].ToString().Trim();
}
