using Microsoft.DurableTask.Client;
using Recruitment.Applicants.Applying;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Applicants.Internal;

/// <summary>
/// Takes the list of staff that HR gives, in the place of the one before, and wakes a stage that waits to know who works
/// here. Giving the same list twice changes nothing.
/// </summary>
public sealed class StaffListDesk(ProcedureRecords procedures, InternalRecognition recognition)
{
    private const int MaxAddresses = 20_000;

    /// <returns>Every fault, by JSON pointer; none when the list was taken.</returns>
    public async Task<IReadOnlyList<Fault>> TakeAsync(
        Procedure procedure,
        StaffAddresses list,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        var people = (await procedures.GetDefinitionAsync(procedure.Id, cancellationToken)).People;
        var by = new PersonId(list.By);
        IReadOnlyList<Fault> faults =
        [
            .. by == People.RecruiterId || people.HrIds.Contains(by)
                ? Array.Empty<Fault>()
                : [new Fault("/by", "UnknownPerson", string.Join(", ", [People.RecruiterId, .. people.HrIds]))],
            .. list.Addresses.Count > MaxAddresses
                ? [new Fault("/addresses", "TooMany", MaxAddresses)]
                : list
                    .Addresses.Index()
                    .Where(address => !AddressRules.IsAddress(address.Item.Trim()))
                    .Select(address => new Fault($"/addresses/{address.Index}", "NotAnEmail")),
        ];
        if (faults.Count > 0)
        {
            return faults;
        }

        await recognition.TakeListAsync(procedure.Id, list.Addresses, by, cancellationToken);
        if (procedure.CurrentStage is { } stage)
        {
            var call = new StageCall(procedure.Id, stage, procedure.Round);
            await client.WakeAsync(call.InstanceId, StageEvents.Acted, cancellationToken);
        }

        return [];
    }
}

/// <summary>The addresses of the organisation's staff, as HR gives them. They are kept as keyed hashes only.</summary>
public sealed record StaffAddresses
{
    /// <summary>Every address of everybody who works here.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Id of who gives the list: <c>recruiter</c> unless it is somebody of HR, such as <c>hr-1</c>.</summary>
    public string By { get; init; } = "recruiter";
}
