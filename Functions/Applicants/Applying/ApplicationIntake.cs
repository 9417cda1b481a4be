using Recruitment.Applicants.Internal;
using Recruitment.Audit;
using Recruitment.Calendar;
using Recruitment.Candidates;
using Recruitment.Files;
using Recruitment.Mail;
using Recruitment.Records;

namespace Recruitment.Applicants.Applying;

/// <summary>
/// Records applications. An address is one candidate: of two applications from the same address, also at the same
/// moment, the first counts and the second waits for whoever reads that address's mail. None is lost. The same sent twice
/// is one application.
/// </summary>
public sealed class ApplicationIntake(
    RecordStore records,
    CandidateRecords candidates,
    KeyedHashes hashes,
    InternalRecognition recognition,
    FileStore files,
    AuditLog audit,
    TimeProvider clock
)
{
    /// <summary>What the audit chain calls an application; its <c>Who</c> is the candidate.</summary>
    public const string Applied = "CandidateApplied";

    /// <summary>
    /// Records the application without its CV, or as what would replace an earlier application of the same address.
    /// </summary>
    /// <returns>When it does not repeat: the CV has yet to arrive (<see cref="FileStore.ArriveAsync"/>).</returns>
    public async Task<ApplicationReceipt> ReceiveAsync(Application application, CancellationToken cancellationToken)
    {
        var claim = await ClaimAsync(application, cancellationToken);
        var arriving = application is { ArrivesAs: { } name, Cv: { } cv }
            ? new ArrivingCv($"{application.Procedure}/{claim}/{name}", cv.FileName)
            : null;
        var candidate = NewCandidate(application) with
        {
            Id = claim,
            Arriving = arriving,
            Internal =
                application.Track == Track.Internal
                    ? await recognition.FindAsync(application.Procedure, application.Fields.Email, cancellationToken)
                    : null,
        };
        if (await candidates.TryAddAsync(candidate, cancellationToken))
        {
            await audit.AppendAsync(application.Procedure, Applied, "", claim.Value, cancellationToken);
            return new ApplicationReceipt(claim, arriving, Repeats: false);
        }

        // An upload proposes the id in its name, so this is the same upload, told of twice at the same moment.
        if (claim == application.Proposed)
        {
            return new ApplicationReceipt(claim, arriving, Repeats: false);
        }

        var existing = await candidates.GetAsync(application.Procedure, claim, cancellationToken);
        if (await IsInterruptedAsync(existing, cancellationToken))
        {
            await candidates.ChangeAsync(
                application.Procedure,
                claim,
                c => c with { Arriving = arriving },
                cancellationToken
            );
            return new ApplicationReceipt(claim, arriving, Repeats: false);
        }

        var sent = application.Fingerprint;
        if (sent is not null && (sent == existing.Sent || sent == existing.Replacement?.Sent))
        {
            return new ApplicationReceipt(claim, await UnsentAsync(existing, cancellationToken), Repeats: false);
        }

        await KeepReplacementAsync(application, existing, cancellationToken);
        return new ApplicationReceipt(claim, Arriving: null, Repeats: true);
    }

    /// <summary>
    /// The mail that asks to confirm or drop what would replace an application. One a day at most, so that nobody can
    /// fill somebody else's mailbox.
    /// </summary>
    public MailOrder RepeatedMail(ProcedureId procedure, CandidateId candidate) =>
        new()
        {
            Procedure = procedure,
            Kind = nameof(RepeatedApplicationMail),
            Recipient = candidate.Value,
            Step = DutchTime.DayOf(clock.GetUtcNow()).ToString("yyyyMMdd"),
        };

    /// <summary>The candidate who applied from the same address before and has not withdrawn; null when there is none.</summary>
    public async Task<Candidate?> FindAsync(Application application, CancellationToken cancellationToken)
    {
        if (application.Fields.Email.Length == 0)
        {
            return null;
        }

        var path = await PathOfAsync(application.Procedure, application.Fields.Email, cancellationToken);
        return
            await records.FindAsync<Applicant>(path, cancellationToken) is { } claim
            && await candidates.FindAsync(application.Procedure, claim.Candidate, cancellationToken)
                is { Status: not CandidateStatus.Withdrawn } earlier
            ? earlier
            : null;
    }

    /// <summary>The address of one application is that of another from now on: they are of one person.</summary>
    public async Task MoveAsync(Candidate from, Candidate to, CancellationToken cancellationToken)
    {
        if (from.Email.Length > 0)
        {
            var path = await PathOfAsync(from.Procedure, from.Email, cancellationToken);
            await records.ChangeAsync<Applicant>(path, _ => new Applicant(to.Id), cancellationToken);
        }
    }

    /// <summary>Forgets which candidate an address belongs to, so that it can apply anew.</summary>
    public async Task ForgetAsync(Candidate candidate, CancellationToken cancellationToken) =>
        await records.DeleteAsync(
            await PathOfAsync(candidate.Procedure, candidate.Email, cancellationToken),
            cancellationToken
        );

    /// <summary>Makes another address the candidate's: who applies from it repeats this candidate's application.</summary>
    /// <returns>The other candidate to whom it belongs; null when it was made so.</returns>
    public async Task<CandidateId?> MoveAsync(Candidate candidate, string email, CancellationToken cancellationToken)
    {
        var path = await PathOfAsync(candidate.Procedure, email, cancellationToken);
        var former = await PathOfAsync(candidate.Procedure, candidate.Email, cancellationToken);
        var own = new Applicant(candidate.Id);
        var claim = await records.ChangeAsync<Applicant>(path, found => found ?? own, cancellationToken);
        if (claim != own)
        {
            var other = await candidates.FindAsync(candidate.Procedure, claim.Candidate, cancellationToken);
            if (other is not null and not { Status: CandidateStatus.Withdrawn })
            {
                return other.Id;
            }

            await records.ChangeAsync<Applicant>(path, found => found == claim ? own : found ?? own, cancellationToken);
        }

        if (path != former && await records.FindAsync<Applicant>(former, cancellationToken) == own)
        {
            await records.DeleteAsync(former, cancellationToken);
        }

        return null;
    }

    /// <summary>The candidate that the address belongs to: an earlier one who has not withdrawn, else the proposed one.</summary>
    private async Task<CandidateId> ClaimAsync(Application application, CancellationToken cancellationToken)
    {
        if (application.Fields.Email.Length == 0)
        {
            return application.Proposed;
        }

        var path = await PathOfAsync(application.Procedure, application.Fields.Email, cancellationToken);
        var claim = await records.ChangeAsync<Applicant>(
            path,
            found => found ?? new Applicant(application.Proposed),
            cancellationToken
        );
        var earlier = await candidates.FindAsync(application.Procedure, claim.Candidate, cancellationToken);
        if (earlier is not { Status: CandidateStatus.Withdrawn })
        {
            return claim.Candidate;
        }

        var renewed = await records.ChangeAsync<Applicant>(
            path,
            found => found is null || found.Candidate == earlier.Id ? new Applicant(application.Proposed) : found,
            cancellationToken
        );
        return renewed.Candidate;
    }

    /// <summary>
    /// Whether the app stopped between recording the candidate and storing the CV: then the candidate, who saw no
    /// confirmation and tries again, completes the first application.
    /// </summary>
    private async Task<bool> IsInterruptedAsync(Candidate candidate, CancellationToken cancellationToken) =>
        candidate is { Cv: null, Status.IsFinal: false, Arriving: { } arriving }
        && clock.GetUtcNow() - candidate.ReceivedAt > TimeSpan.FromSeconds(10)
        && !await files.IsArrivingAsync(arriving.BlobName, cancellationToken);

    /// <summary>The CV of an application that was cut off before it was stored, under its own name; null: it was.</summary>
    private async Task<ArrivingCv?> UnsentAsync(Candidate candidate, CancellationToken cancellationToken) =>
        candidate is { Cv: null, Arriving: { } arriving }
        && !await files.IsArrivingAsync(arriving.BlobName, cancellationToken)
            ? arriving
            : null;

    private async Task KeepReplacementAsync(
        Application application,
        Candidate existing,
        CancellationToken cancellationToken
    )
    {
        var replacement = new Replacement
        {
            ReceivedAt = clock.GetUtcNow(),
            Phone = NullIfEmpty(application.Fields.Phone),
            Motivation = NullIfEmpty(application.Fields.Motivation),
            Answers = application.Fields.Answers,
            StandsFor = application.Fields.StandsFor,
            Enrolment = application.Enrolment,
            ConsentRetention = application.Fields.ConsentRetention,
            Sent = application.Fingerprint,
            Cv = await KeepCvAsync(application, existing.Id, cancellationToken),
        };
        Replacement? superseded = null;
        await candidates.ChangeAsync(
            application.Procedure,
            existing.Id,
            c =>
            {
                superseded = c.Replacement;
                return c with { Replacement = replacement };
            },
            cancellationToken
        );
        if (superseded is { Cv: { } unused })
        {
            await files.DeleteAsync(unused.BlobName, cancellationToken);
        }
    }

    private async Task<CvFile?> KeepCvAsync(
        Application application,
        CandidateId candidate,
        CancellationToken cancellationToken
    )
    {
        if (application.Cv is not var (fileName, kind, content))
        {
            return null;
        }

        var name = FileStore.NameOf(application.Procedure, candidate, Identifier.New(), kind);
        await files.KeepAsync(name, content, kind, cancellationToken);
        return new CvFile(name, fileName, kind.ContentType, content.ToMemory().Length);
    }

    /// <summary>The candidate that an application makes, when its address did not apply before.</summary>
    public Candidate NewCandidate(Application application)
    {
        var now = clock.GetUtcNow();
        return new Candidate
        {
            Id = application.Proposed,
            Procedure = application.Procedure,
            Name = application.Fields.Name,
            Email = application.Fields.Email,
            Phone = NullIfEmpty(application.Fields.Phone),
            Motivation = NullIfEmpty(application.Fields.Motivation),
            Answers = application.Fields.Answers,
            StandsFor = application.Fields.StandsFor,
            Enrolment = application.Enrolment,
            Language = application.Language,
            Track = application.Track,
            Section = application.Track == Track.Internal ? NullIfEmpty(application.Fields.Internal.Section) : null,
            CurrentContract = application.Track == Track.Internal ? application.Fields.Internal.CurrentContract : null,
            PriorityGroup = NullIfEmpty(application.Fields.PriorityGroup),
            ConsentRetention = application.Fields.ConsentRetention,
            Sent = application.Fingerprint,
            ReceivedAt = application.Entry?.ReceivedAt ?? now,
            StatusAt = now,
            EnteredBy = application.Entry?.By,
            IsLate = application.Entry?.IsLate == true,
            PostalAddress = application.Entry?.PostalAddress,
        };
    }

    private async Task<string> PathOfAsync(ProcedureId procedure, string email, CancellationToken cancellationToken)
    {
        var address = email.Trim().ToLowerInvariant();
        var hash = await hashes.OfAsync(procedure, address, cancellationToken);
        return CandidatePaths.Applicant(procedure, hash);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}

/// <summary>Which candidate an address belongs to; the address itself is only in the record's path, as a keyed hash.</summary>
internal sealed record Applicant(CandidateId Candidate);

/// <summary>What became of an application.</summary>
/// <param name="Candidate">The candidate, also when the address had applied before.</param>
/// <param name="Arriving">Where the CV has yet to be put; null when it repeats, and for an upload.</param>
/// <param name="Repeats">
/// The address had applied before: the first application stands, and this one waits for a confirmation by mail.
/// </param>
public sealed record ApplicationReceipt(CandidateId Candidate, ArrivingCv? Arriving, bool Repeats);
