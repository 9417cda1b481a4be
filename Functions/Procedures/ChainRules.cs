using Microsoft.Extensions.Configuration;

namespace Recruitment.Procedures;

/// <summary>
/// When fixed terms in a row become a permanent contract. A collective agreement may be stricter, or wider within
/// 668a(5), so the settings <c>Chain:Months</c>, <c>Chain:Contracts</c> and <c>Chain:Edition</c> replace the act's figures
/// and say where theirs come from.
/// </summary>
public sealed class ChainRules(IConfiguration configuration)
{
    /// <summary>BW 7:668a(1)(a), version of 2026-01-01: longer than 36 months.</summary>
    public const int DefaultMonths = 36;

    /// <summary>BW 7:668a(1)(b), version of 2026-01-01: more than three contracts.</summary>
    public const int DefaultContracts = 3;

    private static readonly Texts Sentences = new(typeof(ChainRules));

    public int Months => Read("Chain:Months", DefaultMonths);

    public int Contracts => Read("Chain:Contracts", DefaultContracts);

    /// <summary>Where the figures come from.</summary>
    public string Edition => configuration["Chain:Edition"] is { Length: > 0 } edition ? edition : Sentences["Edition"];

    /// <summary>Whether a next term of <paramref name="months"/> makes the contract permanent.</summary>
    public bool Passes(ContractChain chain, int months) => months > MonthsLeft(chain) || ContractsLeft(chain) < 1;

    /// <summary>Months that a next term can take; may be negative.</summary>
    public int MonthsLeft(ContractChain chain) => Months - chain.Months;

    /// <summary>Fixed terms that can still follow.</summary>
    public int ContractsLeft(ContractChain chain) => Contracts - chain.Contracts;

    private int Read(string setting, int otherwise)
    {
        if (configuration[setting] is not { Length: > 0 } text)
        {
            return otherwise;
        }

        return int.TryParse(text, out var value) && value > 0
            ? value
            : throw new InvalidOperationException(
                $"The setting {setting} is {text}; it is a whole number of 1 or more."
            );
    }
}

/// <summary>Fixed-term contracts in a row with one employer, with gaps of at most six months (BW 7:668a(1)).</summary>
/// <param name="Contracts">How many.</param>
/// <param name="Months">That they take together, gaps included.</param>
public sealed record ContractChain(int Contracts, int Months);
