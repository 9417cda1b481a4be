using Microsoft.DurableTask.Client;
using Recruitment.Audit;
using Recruitment.Correspondence;
using Recruitment.Definition;
using Recruitment.Definition.Reading;
using Recruitment.Definition.Rules;
using Recruitment.Mail;
using Recruitment.Procedures;
using Recruitment.Records;

namespace Recruitment.Committee.Replacing;

/// <summary>
/// Adds somebody to HR or to those who answer for the council. They take part in what is asked from then on; a question
/// that is open keeps those whom it was put to. Adding the same address twice adds nobody.
/// </summary>
public sealed class PersonAdder(ProcedureRecords procedures, AuditLog audit)
{
    public async Task<IReadOnlyList<Fault>> AddAsync(
        ProcedureId procedure,
        People people,
        PersonReplacement added,
        DurableTaskClient client,
        CancellationToken cancellationToken
    )
    {
        if (People.GroupOf(added.Role) is not { } group)
        {
            return [new Fault("/role", "ExpectedWord", string.Join(", ", People.RolesToAdd))];
        }

        if (group(people).Count >= PeopleRules.MaxPeople && !group(people).Any(added.IsOf))
        {
            return [new Fault("/role", "TooMany", PeopleRules.MaxPeople)];
        }

        var person = new Person { Name = added.Name.Trim(), Email = added.Email.Trim() };
        var definition = await procedures.ChangeDefinitionAsync(
            procedure,
            d => group(d.People).Any(added.IsOf) ? d : d with { People = d.People.WithAdded(added.Role, person) },
            cancellationToken
        );
        var id = definition
            .People.All.First(p =>
                p.Id.Value.StartsWith($"{added.Role}-", StringComparison.Ordinal) && added.IsOf(p.Person)
            )
            .Id;
        await audit.AppendAsync(procedure, "PersonAdded", id.Value, added.By, cancellationToken);
        var mail = new MailOrder
        {
            Procedure = procedure,
            Kind = nameof(PersonAddedMail),
            Recipient = id.Value,
        };
        await client.StartOnceAsync(nameof(MailOrchestration), mail, $"{procedure}-added-{id}", cancellationToken);
        return [];
    }
}
