using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Recruitment.Candidates;
using Recruitment.Definition;

namespace Recruitment.Applicants.Applying;

/// <summary>Reads the posted application form.</summary>
internal static class ApplicationForm
{
    /// <summary>
    /// Bytes at most: room for a CV that is too large by some, so that its sender reads that on the form; more than
    /// that is not read.
    /// </summary>
    private const long MaxBytes = 28_000_000;

    /// <summary>The form, or why it could not be read.</summary>
    public static async Task<(IFormCollection? Form, ApplicationError? Fault)> ReadAsync(
        HttpRequest request,
        CancellationToken cancellationToken
    )
    {
        if (request.ContentLength > MaxBytes)
        {
            return (null, ApplicationError.FormTooLarge);
        }

        if (!request.HasFormContentType)
        {
            return (null, ApplicationError.FormUnreadable);
        }

        try
        {
            var limits = new FormOptions { MultipartBodyLengthLimit = MaxBytes };
            return (await request.ReadFormAsync(limits, cancellationToken), null);
        }
        catch (BadHttpRequestException refused)
        {
            return (
                null,
                refused.StatusCode == StatusCodes.Status413PayloadTooLarge
                    ? ApplicationError.FormTooLarge
                    : ApplicationError.FormUnreadable
            );
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return (null, ApplicationError.FormUnreadable);
        }
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
        };

    public static bool IsTicked(IFormCollection form, string field) => Text(form, field) is "true" or "on" or "1";

    /// <summary>What was filled in, without the white space around it; empty when the field is absent.</summary>
    public static string Text(IFormCollection form, string field) => form[field].ToString().Trim();
}
