using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Recruitment.Candidates;
using Recruitment.Html;
using Recruitment.Limits;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// Answers to an application: pages, or JSON for programs that ask for it. None of them tells whether an address had
/// applied before.
/// </summary>
public sealed class ApplyAnswers(VacancyPages pages)
{
    private static readonly Texts Sentences = new(typeof(ApplyAnswers));

    public Task<IResult> UnknownAsync(HttpRequest request) =>
        WantsJson(request) ? UnknownProblem(request) : pages.UnknownAsync(request);

    /// <summary>Hands the posted form to <paramref name="take"/>, when the vacancy is open and the form can be read.</summary>
    public async Task<IResult> WithFormAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        Func<IFormCollection, Task<IResult>> take,
        CancellationToken cancellationToken
    )
    {
        ReaderLanguage.Use(LanguageOf(request, vacancy));
        if (!vacancy.Standing.IsOpen)
        {
            return await ClosedAsync(request, vacancy);
        }

        var (form, fault) = await ApplicationForm.ReadAsync(request, cancellationToken);
        return form is not null && fault is null
            ? await take(form)
            : await UnreadableAsync(request, vacancy, form, fault ?? ApplicationError.FormUnreadable);
    }

    /// <summary>To the form of a vacancy, whose own address only takes what is posted.</summary>
    public static IResult ToForm(PublishedVacancy vacancy) =>
        new SeeOtherResult($"/vacancies/{vacancy.Procedure.Id}{vacancy.LanguageQuery}#solliciteren");

    private Task<IResult> ClosedAsync(HttpRequest request, PublishedVacancy vacancy) =>
        WantsJson(request)
            ? Problem(
                StatusCodes.Status409Conflict,
                vacancy.Standing.State == VacancyState.NotYetOpen
                    ? Sentences.With("NotYetOpen", $"{vacancy.Standing.OpensAt:O}")
                    : Sentences.With("Closed", $"{vacancy.Standing.ClosesAt:O}")
            )
            : pages.ShowClosedAsync(vacancy);

    /// <param name="form">What was read before it became too much; null: nothing.</param>
    private Task<IResult> UnreadableAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        IFormCollection? form,
        ApplicationError fault
    )
    {
        var status =
            fault == ApplicationError.FormTooLarge
                ? StatusCodes.Status413PayloadTooLarge
                : StatusCodes.Status400BadRequest;
        var message = ApplicationErrorTexts.For(fault);
        return WantsJson(request)
            ? Problem(status, message)
            : pages.ShowFaultsAsync(
                vacancy,
                form is null ? new ApplicationFields() : ApplicationForm.Fields(form, vacancy.Definition),
                [new FormError("", message)],
                KeptForm.Empty,
                status
            );
    }

    public Task<IResult> FaultyAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        ApplicationFields fields,
        IReadOnlyList<FormError> faults,
        KeptForm kept
    ) => FaultyAsync(request, vacancy, fields, faults, kept, StatusCodes.Status422UnprocessableEntity);

    /// <summary>429: the form again, as it was filled in, with why it has to wait.</summary>
    public async Task<IResult> TooManyAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        ApplicationFields fields,
        (FormError Fault, TimeSpan Wait) limit,
        KeptForm kept
    ) =>
        TooMany.Until(
            limit.Wait,
            await FaultyAsync(request, vacancy, fields, [limit.Fault], kept, StatusCodes.Status429TooManyRequests)
        );

    private Task<IResult> FaultyAsync(
        HttpRequest request,
        PublishedVacancy vacancy,
        ApplicationFields fields,
        IReadOnlyList<FormError> faults,
        KeptForm kept,
        int status
    )
    {
        if (!WantsJson(request))
        {
            return pages.ShowFaultsAsync(vacancy, fields, faults, kept, status);
        }

        var errors = faults
            .GroupBy(fault => fault.Field)
            .ToDictionary(field => field.Key, field => field.Select(f => f.Message).ToArray());
        return Task.FromResult(Results.ValidationProblem(errors, title: Sentences["Faulty"], statusCode: status));
    }

    public IResult Received(HttpRequest request, PublishedVacancy vacancy, CandidateId candidate, Track track)
    {
        var internally = track == Track.Internal ? $"{(vacancy.Chosen is null ? "?" : "&")}track=internal" : "";
        var page = $"/vacancies/{vacancy.Procedure.Id}/received{vacancy.LanguageQuery}{internally}";
        return WantsJson(request)
            ? Results.Json(new { candidateId = candidate.Value }, statusCode: StatusCodes.Status202Accepted)
            : new SeeOtherResult(page);
    }

    private static Task<IResult> Problem(int status, string title) =>
        Task.FromResult(Results.Problem(title: title, statusCode: status));

    private static Task<IResult> UnknownProblem(HttpRequest request)
    {
        ReaderLanguage.Use(RequestLanguage.Preferred(request, otherwise: "en"));
        return Problem(StatusCodes.Status404NotFound, Sentences["Unknown"]);
    }

    /// <summary>A program may ask for another language than the vacancy's, which its pages are in.</summary>
    private static string LanguageOf(HttpRequest request, PublishedVacancy vacancy) =>
        WantsJson(request) ? RequestLanguage.Preferred(request, otherwise: vacancy.Language) : vacancy.Language;

    /// <summary>A program sent it, which has no use for a page.</summary>
    public static bool WantsJson(HttpRequest request) =>
        request
            .GetTypedHeaders()
            .Accept.OrderByDescending(type => type.Quality ?? 1)
            .FirstOrDefault(type => IsJson(type) || type.MediaType == "text/html")
            is { } preferred
        && IsJson(preferred);

    private static bool IsJson(MediaTypeHeaderValue type) =>
        type.MediaType.Value is "application/json" or "application/problem+json";
}

/// <summary>Sends the browser to a page after a form, so that reloading the page sends nothing again.</summary>
internal sealed class SeeOtherResult(string path) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = path;
        return Task.CompletedTask;
    }
}
