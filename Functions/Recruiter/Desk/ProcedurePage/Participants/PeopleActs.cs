using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Correcting;
using Recruitment.Applicants.Internal;
using Recruitment.Committee.Conflicts;
using Recruitment.Correspondence;
using Recruitment.Correspondence.Unreachable;
using Recruitment.Definition.Reading;
using Recruitment.Html;
using Recruitment.Records;
using Recruitment.Recruiter.Acting;
using Recruitment.Recruiter.Desk.Confirming;
using Recruitment.Recruiter.Previews;

namespace Recruitment.Recruiter.Desk.ProcedurePage.Participants;

/// <summary>Does what the page of people asks for; the same as the API does.</summary>
public sealed class PeopleActs(
    AddressDesk addresses,
    ConflictLifting lifting,
    StandingConflicts conflicts,
    StaffListDesk staff,
    ContactRecords contacts,
    LetterPreviews letters
)
{
    public static PersonId PersonIn(IFormCollection form) => new(form["person"].ToString());

    /// <summary>What is wrong with the correction of an address, with nothing changed.</summary>
    public async Task<IReadOnlyList<FormError>> JudgeAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    ) =>
        place.Mine.Definition.People.Find(PersonIn(form)) is null
            ? [new FormError("person", ActionTexts.NothingChosen)]
            : Errors(
                await addresses.JudgeAsync(place.Id, PersonIn(form).Value, CorrectionIn(place, form), cancellationToken)
            );

    /// <summary>What somebody missed, and gets at the new address.</summary>
    public async Task<IReadOnlyList<PreviewedMail>> MissedAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var contact = await contacts.FindAsync(place.Id, PersonIn(form).Value, cancellationToken);
        var name = place.Mine.Definition.People.Find(PersonIn(form))?.Name ?? "";
        var mails = new List<PreviewedMail>();
        var keys = contact is { IsOpen: true } ? contact.Last.Select(mail => mail.Key) : [];
        foreach (var order in MissedCall.Orders(place.Id, keys))
        {
            var letter = await letters.OrderedAsync(order, name, cancellationToken);
            mails.Add(new PreviewedMail(MailNames.Of(order.Kind), [name], letter));
        }

        return mails;
    }

    /// <summary>What was wrong; empty when it was done.</summary>
    public async Task<IReadOnlyList<FormError>> ActAsync(
        ProcedurePlace place,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    ) =>
        form["action"].ToString() switch
        {
            PeopleModel.Correct => await JudgeAsync(place, form, cancellationToken) is { Count: > 0 } wrong
                ? wrong
                : Errors(
                    await addresses.CorrectAsync(
                        place.Id,
                        PersonIn(form).Value,
                        CorrectionIn(place, form),
                        client,
                        cancellationToken
                    )
                ),
            PeopleModel.Lift => await LiftAsync(place, form, cancellationToken),
            PeopleModel.Staff => await TakeListAsync(place, form, client, cancellationToken),
            _ => [new FormError("", ActionTexts.NothingChosen)],
        };

    private async Task<IReadOnlyList<FormError>> LiftAsync(
        ProcedurePlace place,
        IFormCollection form,
        CancellationToken cancellationToken
    )
    {
        var key = form["conflict"].ToString();
        var standing = await conflicts.ListAsync(place.Id, cancellationToken);
        // One that holds no more was lifted by this very form, or by somebody else.
        return standing.FirstOrDefault(one => ListedConflict.KeyOf(one.Voter, one.Candidate) == key) is not { } conflict
            ? []
            :
            [
                .. (
                    await lifting.LiftAsync(
                        place.Id,
                        new ConflictLiftRequest
                        {
                            Person = conflict.Voter.Value,
                            Candidate = conflict.Candidate.Value,
                            Reason = form["reason"].ToString(),
                            By = place.Mine.By.Value,
                        },
                        cancellationToken
                    )
                ).Select(fault => new FormError($"{PeopleModel.Lift}-{key}", FaultTexts.Of(fault))),
            ];
    }

    private async Task<IReadOnlyList<FormError>> TakeListAsync(
        ProcedurePlace place,
        IFormCollection form,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var addressed = form["addresses"]
            .ToString()
            .Split(['\n', '\r', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (addressed.Length == 0)
        {
            return [new FormError("addresses", ActionTexts.NoAddresses)];
        }

        var list = new StaffAddresses { Addresses = addressed, By = place.Mine.By.Value };
        var faults = await staff.TakeAsync(place.Mine.Procedure, list, client, cancellationToken);
        return
        [
            .. faults.Select(fault => new FormError(
                "addresses",
                int.TryParse(fault.Pointer.Split('/')[^1], out var index)
                    ? $"{addressed[index]}: {FaultTexts.Of(fault)}"
                    : FaultTexts.Of(fault)
            )),
        ];
    }

    private static AddressCorrection CorrectionIn(ProcedurePlace place, IFormCollection form) =>
        new()
        {
            Email = form["email"].ToString(),
            Reason = form["reason"].ToString(),
            By = place.Mine.By.Value,
        };

    private static IReadOnlyList<FormError> Errors(IEnumerable<Fault> faults) =>
        [.. faults.Select(fault => new FormError(fault.Pointer.TrimStart('/'), FaultTexts.Of(fault)))];
}
