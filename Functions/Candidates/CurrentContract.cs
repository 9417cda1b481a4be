using System.Text.Json.Serialization;

namespace Recruitment.Candidates;

/// <summary>What an internal candidate says of the contract that they have now.</summary>
/// <param name="Contracts">Fixed terms in a row up to and with this one; null: not told, or permanent.</param>
/// <param name="Months">Months that those took together; null as well.</param>
public sealed record CurrentContract(ContractKind Kind, int? Contracts = null, int? Months = null);

/// <summary>Kinds of contract that matter for who goes first, for the chain of contracts, and for probation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ContractKind>))]
public enum ContractKind
{
    /// <summary>For an indefinite time.</summary>
    Permanent,

    /// <summary>For a fixed time.</summary>
    FixedTerm,

    /// <summary>In the place of somebody who is absent.</summary>
    Replacement,
}
