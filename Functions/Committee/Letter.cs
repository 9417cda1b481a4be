using Recruitment.Html;
using Recruitment.Mail;
using Recruitment.Procedures.Definition;

namespace Recruitment.Committee;

/// <summary>What every mail to somebody of the organisation needs.</summary>
public sealed record Letter(ProcedureDefinition Definition, Person To)
{
    public Brand Brand => Definition.Organisation.Brand;

    /// <summary>The function that is recruited for.</summary>
    public string Function => Definition.Vacancy.Function;

    public MailDraft Draft(string html) =>
        new()
        {
            ToName = To.Name,
            ToAddress = To.Email,
            FromName = Definition.Organisation.Name,
            ReplyTo = Definition.Organisation.ReplyTo,
            Html = html,
        };
}
