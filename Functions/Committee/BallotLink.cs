using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Committee.Conflicts;
using Recruitment.Committee.Paging;
using Recruitment.Links;
using Recruitment.Procedures;
using Recruitment.Telemetry;

namespace Recruitment.Committee;

/// <summary>The link with which a person votes: GET shows the ballot, POST records the vote.</summary>
public sealed class BallotLink(
    BallotAccesses accesses,
    BallotRecords ballots,
    BallotForms forms,
    BallotParts parts,
    BallotPages pages,
    ConflictDeclaration conflicts,
    ConflictLifting lifting,
    AuditLog audit
) : ILinkHandler
{
    public const string Name = "ballot";

    public string Purpose => Name;

    public async Task<IResult> GetAsync(Link link, HttpRequest request, CancellationToken cancellationToken)
    {
        var access = await accesses.FindAsync(link, new BallotPlace(PageOf(request)), cancellationToken);
        return access?.View switch
        {
            null => await pages.RefusedAsync(access),
            { Ballot.ClosedAt: not null } closed => await pages.ClosedAsync(
                closed,
                request,
                StatusCodes.Status200OK,
                cancellationToken
            ),
            var open => await pages.FormAsync(open, request, [], cancellationToken),
        };
    }

    public async Task<IResult> PostAsync(
        Link link,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var page = PageOf(request);
        var access = await accesses.FindAsync(link, new BallotPlace(page ?? 1, page is null), cancellationToken);
        return access?.View switch
        {
            null => await pages.RefusedAsync(access),
            { Ballot.ClosedAt: not null } closed => await pages.ClosedAsync(
                closed,
                request,
                StatusCodes.Status409Conflict,
                cancellationToken
            ),
            { IsReader: true } => await pages.RefusedAsync(access with { Refusal = BallotRefusal.ReadsAlong }),
            var open when ConflictDeclaration.IsIn(request.Form) => await conflicts.DeclareAsync(
                open,
                request,
                client,
                cancellationToken
            )
                is { } fault
                ? await pages.FormAsync(open, request, [fault], cancellationToken)
                : await GetAsync(link, request, cancellationToken),
            var open when ConflictLifting.IsIn(request.Form) => await lifting.LiftAsync(
                open,
                request.Form,
                cancellationToken
            )
                is { } fault
                ? await pages.FormAsync(open, request, [fault], cancellationToken)
                : await GetAsync(link, request, cancellationToken),
            var open => await VoteAsync(link, open, request, client, cancellationToken),
        };
    }

    private async Task<IResult> VoteAsync(
        Link link,
        BallotView view,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var fields = await request.ReadFormAsync(cancellationToken);
        var reading = await forms.Get(view.Ballot.Form).ReadAsync(fields, view, cancellationToken);
        if (view.Part is { } part)
        {
            return await SaveAsync(link, view, part, reading, request, client, cancellationToken);
        }

        var filled = view with { Posted = reading.Vote, Opens = reading.Opens };
        if (reading.Opens is not null || BallotConfirmation.Of(fields) == BallotConfirmation.No)
        {
            return await pages.FormAsync(filled, request, [], cancellationToken);
        }

        if (reading.Faults.Count > 0)
        {
            return await pages.FormAsync(filled, request, reading.Faults, cancellationToken);
        }

        return IsToConfirm(view, fields)
            ? await pages.ConfirmAsync(view, reading.Vote, request, cancellationToken)
            : await CastAsync(link, view, reading.Vote, request, client, cancellationToken);
    }

    /// <summary>
    /// Saves one page of many; with the last that was missing something the vote is cast. Who only goes elsewhere is not
    /// told what is missing.
    /// </summary>
    private async Task<IResult> SaveAsync(
        Link link,
        BallotView view,
        BallotPart part,
        BallotReading reading,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        string? go = request.Form[BallotPageLinks.GoField];
        if (!string.IsNullOrEmpty(go) || BallotConfirmation.Of(request.Form) == BallotConfirmation.No)
        {
            var kept = await parts.KeepAsync(view, part, reading.Vote, cancellationToken);
            var to = PageNumber(go) ?? part.Page;
            return Results.Redirect(BallotPages.AddressOf(request, to, kept ? part.Page : null));
        }

        var (saved, next) = await parts.SaveAsync(view, part, reading.Vote, cancellationToken);
        if (reading.Faults.Count > 0)
        {
            var shown = view with { Part = saved, Posted = reading.Vote };
            return await pages.FormAsync(shown, request, reading.Faults, cancellationToken);
        }

        if (next is { } page)
        {
            return Results.Redirect(BallotPages.AddressOf(request, page, saved.Page));
        }

        var vote = await parts.WholeAsync(view, cancellationToken);
        return IsToConfirm(view, request.Form)
            ? await pages.ConfirmAsync(view, vote, request, cancellationToken)
            : await CastAsync(link, view, vote, request, client, cancellationToken);
    }

    private static bool IsToConfirm(BallotView view, IFormCollection fields) =>
        view.Ballot.EndsWithOneAnswer && BallotConfirmation.Of(fields) != BallotConfirmation.Yes;

    private async Task<IResult> CastAsync(
        Link link,
        BallotView view,
        Vote vote,
        HttpRequest request,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        // Recorded first: when the event after it gets lost, the ballot finds the vote at its next moment.
        await RecordAsync(view, vote, cancellationToken);
        var recorded = await accesses.FindAsync(link, new BallotPlace(view.Part?.Page ?? 1, true), cancellationToken);
        if (view.Vote is null || view.Ballot.Added.Count > 0 || IsDecided(recorded?.View))
        {
            await client.RaiseEventAsync(
                new BallotKey(link.Procedure, link.Step).InstanceId,
                StageEvents.Acted,
                cancellationToken
            );
        }

        var answer = recorded?.View is { } voted
            ? await pages.RecordedAsync(voted, request, cancellationToken)
            : await pages.RefusedAsync(recorded);
        await parts.EraseAsync(view, cancellationToken);
        return answer;
    }

    /// <summary>A vote that was changed can decide as well.</summary>
    private bool IsDecided(BallotView? view) =>
        view?.Vote is { } own && forms.Get(view.Ballot.Form).IsDecided(view.Ballot, view.Stage, [own, .. view.Others]);

    private async Task RecordAsync(BallotView view, Vote vote, CancellationToken cancellationToken)
    {
        var ballot = view.Ballot;
        using var span = Spans.Begin("vote", ballot.Procedure);
        span?.SetTag("recruitment.ballot", ballot.Id).SetTag("recruitment.voter", vote.Voter.Value);
        var cast = await ballots.CastAsync(ballot.Procedure, ballot.Id, vote, cancellationToken);
        if (cast.Revision != view.Vote?.Revision)
        {
            await audit.AppendAsync(
                ballot.Procedure,
                cast.Revision == 1 ? "VoteCast" : "VoteChanged",
                ballot.Id,
                vote.Voter.Value,
                cancellationToken
            );
        }
    }

    /// <summary>Null when no page was asked for.</summary>
    private static int? PageOf(HttpRequest request) => PageNumber(request.Query[BallotPages.PageParameter]);

    private static int? PageNumber(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;
}
