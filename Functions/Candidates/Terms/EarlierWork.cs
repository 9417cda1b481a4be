using System.Text.Json.Serialization;
using Recruitment.Procedures;

namespace Recruitment.Candidates.Terms;

/// <summary>What somebody did for the organisation before: it decides on the probation (BW 7:652(6)).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EarlierWork>))]
public enum EarlierWork
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Work that clearly asked for other skills or responsibilities.</summary>
    Other,

    /// <summary>The same work, or work that did not clearly ask for other skills or responsibilities.</summary>
    Same,
}

/// <summary>What the law asks about somebody's past with the organisation.</summary>
/// <param name="Chain">Fixed terms right before this appointment, successive employers included (BW 7:668a(1) and (2)).</param>
public sealed record WorkBefore(EarlierWork Work, ContractChain Chain);
