using Recruitment.Records;

namespace Recruitment.Procedures;

/// <summary>Input of every stage's orchestration.</summary>
/// <param name="Stage">Id of the stage in the definition.</param>
/// <param name="Round">1, or higher when the stage is entered again.</param>
public sealed record StageCall(ProcedureId Procedure, string Stage, int Round)
{
    /// <summary>Names this run of the stage in records and mails.</summary>
    public Step Step => new(Stage, Round);

    /// <summary>The stage orchestration's instance id.</summary>
    public string InstanceId => $"{Procedure}-{Step}";

    /// <summary>Id of the ballot on which this run of the stage asks <paramref name="question"/>.</summary>
    public string Ballot(string question) => $"{Step}-{question}";
}
