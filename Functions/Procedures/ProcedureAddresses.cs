using Recruitment.Links;
using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Where a procedure is found.</summary>
public sealed class ProcedureAddresses(LinkBuilder links)
{
    public Uri List => links.To("api/procedures");

    public Uri Audit => links.To("api/audit");

    public Uri Vacancy(ProcedureId id) => links.To($"vacancies/{id}");

    /// <summary>The page of a registered function description.</summary>
    public Uri FunctionDescription(string id) => links.To($"functions/{id}");

    public Uri Status(ProcedureId id) => links.To($"api/procedures/{id}");

    public Uri Candidates(ProcedureId id) => links.To($"api/procedures/{id}/candidates");

    public Uri Candidate(ProcedureId id, CandidateId candidate) =>
        links.To($"api/procedures/{id}/candidates/{candidate}");

    public Uri Events(ProcedureId id) => links.To($"api/procedures/{id}/events");

    public Uri Mails(ProcedureId id) => links.To($"api/procedures/{id}/mails");

    /// <summary>Opens for whoever has it: only the recruiter gets it.</summary>
    public Uri Dashboard(ProcedureId id) => links.For(DashboardAddress.Of(id));
}
