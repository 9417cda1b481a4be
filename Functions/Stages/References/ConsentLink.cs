using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Candidates.References;
using Recruitment.Html;
using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Stages.References;

/// <summary>
/// The candidate's link to say whether referees may be asked, and whom. Consent can be given until the wait for it
/// closes, and taken back as long as the stage lasts: what referees told goes with it.
/// </summary>
public sealed class ConsentLink(
    ReferenceAccesses accesses,
    ReferenceAnswers answers,
    ReferencePages pages,
    TimeProvider clock
) : ILinkHandler
{
    public const string Name = "reference-consent";

    /// <summary>The form's field, and what it can be; with consent <c>name-1</c>, <c>email-1</c>, <c>relation-1</c>, …</summary>
    public const string ChoiceField = "choice";
    public const string Consent = "consent";
    public const string Refuse = "refuse";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken) =>
        await ShowAsync(await accesses.FindAsync(link, new CandidateId(link.Holder), cancellationToken));

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var access = await accesses.FindAsync(link, new CandidateId(link.Holder), cancellationToken);
        if (access?.Phase is not { } phase)
        {
            return await ShowAsync(access, StatusCodes.Status409Conflict);
        }

        switch (request.Form[ChoiceField].ToString())
        {
            case Refuse:
                return await RecordAsync("ReferencesRefused", Refused);
            case Consent when phase != ReferencePhase.Consent:
                return await ShowAsync(access, StatusCodes.Status409Conflict);
            case Consent:
                break;
            default:
                var missing = new FieldFault(Consent, ReferenceTexts.Resources["NothingChosen"]);
                return await RefuseAsync(access, request.Form, [missing]);
        }

        var rows = ConsentReader.Rows(request.Form, access.Plan.PerCandidate);
        var faults = ConsentReader.Faults(rows, access.Candidate.Email).ToList();
        return faults.Count > 0
            ? await RefuseAsync(access, request.Form, faults)
            : await RecordAsync("ReferencesConsented", file => Consented(file, rows));

        async Task<IResult> RecordAsync(string what, Func<ReferenceFile, ReferenceFile> change) =>
            await pages.ShowAsync<ConsentPage>(
                await answers.RecordAsync(link, access, what, change, client, cancellationToken),
                recorded => ConsentPageModel.Of(recorded) with { JustRecorded = true }
            );
    }

    private ReferenceFile Refused(ReferenceFile file) =>
        file.Consents == false
            ? file
            : new ReferenceFile
            {
                Candidate = file.Candidate,
                Consents = false,
                ConsentAt = clock.GetUtcNow(),
            };

    private ReferenceFile Consented(ReferenceFile file, IReadOnlyList<RefereeRow> rows)
    {
        var referees = ConsentReader.Referees(rows);
        return file.Consents == true && file.Referees.SequenceEqual(referees)
            ? file
            : new ReferenceFile
            {
                Candidate = file.Candidate,
                Consents = true,
                ConsentAt = clock.GetUtcNow(),
                Referees = referees,
            };
    }

    private Task<IResult> ShowAsync(ReferenceAccess? access, int status = StatusCodes.Status200OK) =>
        pages.ShowAsync<ConsentPage>(access, ConsentPageModel.Of, status);

    private Task<IResult> RefuseAsync(ReferenceAccess access, IFormCollection form, IReadOnlyList<FieldFault> faults) =>
        pages.ShowAsync<ConsentPage>(
            access,
            found =>
                ConsentPageModel.Of(found) with
                {
                    Faults = faults,
                    Choice = form[ChoiceField],
                    Rows = ConsentReader.Rows(form, found.Plan.PerCandidate),
                },
            StatusCodes.Status422UnprocessableEntity
        );
}
