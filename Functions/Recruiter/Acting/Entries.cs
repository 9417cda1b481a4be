using System.Globalization;
using System.Text.Json;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants;
using Recruitment.Applicants.Applying;
using Recruitment.Applicants.Entering;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Definition.Reading;
using Recruitment.Files;
using Recruitment.Records;

namespace Recruitment.Recruiter.Acting;

/// <summary>
/// Enters applications that came on paper, from people without e-mail, or too late. The same application entered twice
/// is one: its id is made of what it says. From there it goes the way of every other.
/// </summary>
public sealed class Entries(
    ApplicationIntake intake,
    CandidateRecords candidates,
    CandidateActs acts,
    Entrances entrances,
    KeyedHashes hashes,
    FileStore files,
    AuditLog audit,
    CandidateWaking waking,
    TimeProvider clock
)
{
    /// <summary>What would become of it, with nothing entered: the candidate as they would be.</summary>
    /// <param name="cv">Null: none was sent along; it can be uploaded later.</param>
    public async Task<ActionAnswer> JudgeAsync(
        JsonElement body,
        SentCv? cv,
        PublishedVacancy vacancy,
        CancellationToken cancellationToken
    ) => (await ReadAsync(body, cv, vacancy, cancellationToken)).Answer;

    /// <param name="cv">Null: none was sent along; it can be uploaded later.</param>
    public async Task<ActionAnswer> EnterAsync(
        JsonElement body,
        SentCv? cv,
        PublishedVacancy vacancy,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var (entry, answer) = await ReadAsync(body, cv, vacancy, cancellationToken);
        if (entry is not var (request, application, scene, entrance))
        {
            return answer;
        }

        if (await candidates.FindAsync(application.Procedure, application.Proposed, cancellationToken) is { } entered)
        {
            return ActionAnswer.Done(await GoOnAsync(entered, application, client, cancellationToken));
        }

        await audit.AppendAsync(
            application.Procedure,
            new AuditDeed(
                application.Entry!.IsLate ? "LateApplicationAccepted" : "ApplicationEntered",
                scene.Step?.ToString() ?? "",
                request.By
            )
            {
                About = application.Proposed,
            },
            cancellationToken
        );
        await intake.ReceiveAsync(application, cancellationToken);
        var act = new CandidateAct
        {
            Action = "enter",
            At = scene.Now,
            By = new PersonId(request.By),
            Reason = request.Reason.Trim(),
        };
        await acts.AddAsync(application.Procedure, application.Proposed, act, cancellationToken);
        var candidate = await candidates.GetAsync(application.Procedure, application.Proposed, cancellationToken);
        await entrances.EnterAsync(candidate, entrance, client, cancellationToken);
        await waking.WakeStageAsync(application.Procedure, client, cancellationToken);
        return ActionAnswer.Done(await GoOnAsync(candidate, application, client, cancellationToken));
    }

    /// <summary>What can be entered, also when it was before; else null, with what is answered in its place.</summary>
    private async Task<(Entry? Entry, ActionAnswer Answer)> ReadAsync(
        JsonElement body,
        SentCv? cv,
        PublishedVacancy vacancy,
        CancellationToken cancellationToken
    )
    {
        var shape = new ShapeReader();
        var request = shape.Read<EntryRequest>(body, "");
        var now = clock.GetUtcNow();
        IReadOnlyList<Fault> faults =
            shape.Faults.Count > 0 ? shape.Faults : [.. EntryRules.Check(request, vacancy, cv, now)];
        if (faults.Count > 0)
        {
            return (null, ActionAnswer.Faulty(faults));
        }

        var application = await ApplicationOfAsync(request, cv, vacancy, now, cancellationToken);
        var scene = new ActionScene(vacancy.Procedure, vacancy.Definition, intake.NewCandidate(application), now);
        var isEntered =
            await candidates.FindAsync(application.Procedure, application.Proposed, cancellationToken) is not null;
        var (refusal, entrance) = isEntered
            ? (null, Entrance.As(scene.Candidate.Status))
            : await RefusalAsync(request, application, vacancy, scene, cancellationToken);
        return refusal is not null
            ? (null, ActionAnswer.Refused(refusal))
            : (new Entry(request, application, scene, entrance), ActionAnswer.Done(scene.Candidate));
    }

    private sealed record Entry(EntryRequest Request, Application Application, ActionScene Scene, Entrance Entrance);

    /// <summary>Sends the CV where every CV arrives, and acknowledges; both once.</summary>
    private async Task<Candidate> GoOnAsync(
        Candidate candidate,
        Application application,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (candidate.Cv is null && application is { Cv: { } cv, ArrivesAs: { } name })
        {
            candidate = await candidates.ChangeAsync(
                candidate.Procedure,
                candidate.Id,
                c =>
                    c.Arriving is null
                        ? c with
                        {
                            Arriving = new ArrivingCv($"{c.Procedure}/{c.Id}/{name}", cv.FileName),
                        }
                        : c,
                cancellationToken
            );
            await files.ArriveAsync(candidate.Arriving!.BlobName, cv.Content, cancellationToken); // it was just given
        }

        await client.StartAsync(CandidateCall.Of(candidate), cancellationToken);
        return candidate;
    }

    private async Task<(Refusal? Refusal, Entrance Entrance)> RefusalAsync(
        EntryRequest request,
        Application application,
        PublishedVacancy vacancy,
        ActionScene scene,
        CancellationToken cancellationToken
    )
    {
        var entrance = await entrances.FindAsync(scene, cancellationToken);
        var standing = vacancy.Standing;
        var refusal = standing switch
        {
            _ when vacancy.Definition.Programme is not null => new Refusal("TeamsEnrol"),
            { State: VacancyState.NotYetOpen } => new Refusal("NotOpenYet"),
            { State: VacancyState.Ended } => new Refusal("ProcedureEnded"),
            _ when application.Entry!.IsLate && !request.Late => new Refusal(
                "ClosedAlready",
                DutchTime
                    .Local(standing.ClosesAt ?? scene.Now)
                    .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)
            ),
            // Whoever never took part is judged from the start, or not at all.
            _ when entrance is { Closed: null, Status: not CandidateStatus.Applied } => new Refusal(
                nameof(ClosedEntrance.ShortlistChosen)
            ),
            _ => Entrances.RefusalOf(entrance),
        };
        if (refusal is null && await intake.FindAsync(application, cancellationToken) is { } earlier)
        {
            refusal = new Refusal("AppliedAlready", earlier.Id);
        }

        return (refusal, entrance);
    }

    private async Task<Application> ApplicationOfAsync(
        EntryRequest request,
        SentCv? cv,
        PublishedVacancy vacancy,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var procedure = vacancy.Procedure.Id;
        var today = DutchTime.DayOf(now);
        var received = request.ReceivedOn is { } day && day < today ? DutchTime.EndOfDay(day) : now;
        var said = JsonSerializer.Serialize(request with { By = "", Reason = "", Late = false }, RecordJson.Options);
        return new Application
        {
            Procedure = procedure,
            Proposed = new CandidateId(await hashes.OfAsync(procedure, $"entry {said}", cancellationToken)),
            ArrivesAs = cv?.Kind is { } arrives ? Identifier.New() + arrives.Extension : null,
            Fields = request.Fields,
            Track = ApplicationRules.TrackOf(request.Fields.Track, EntryRules.StandingFor(vacancy)) ?? Track.External,
            Cv = cv is { Kind: { } kind } ? new ApplicationCv(cv.FileName, kind, cv.Content) : null,
            Entry = new ApplicationEntry(new PersonId(request.By), received)
            {
                IsLate = !vacancy.Standing.IsOpen && received > vacancy.Standing.ClosesAt,
                PostalAddress = string.IsNullOrWhiteSpace(request.Address) ? null : request.Address.Trim(),
            },
        };
    }
}
