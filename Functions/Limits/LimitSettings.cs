using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Recruitment.Limits;

/// <summary>The limits, each a setting below <c>Limits</c>; 0 for without.</summary>
public sealed class LimitSettings(IConfiguration configuration)
{
    /// <summary>Forms from one address on the network in ten minutes. A school is one address to the outside.</summary>
    public int FormsPerClient => Read(nameof(FormsPerClient), 300);

    /// <summary>Links that are none, from one address on the network in ten minutes.</summary>
    public int UnknownLinksPerClient => Read(nameof(UnknownLinksPerClient), 100);

    /// <summary>Applications from one e-mail address in a day, in all procedures.</summary>
    public int ApplicationsPerMailbox => Read(nameof(ApplicationsPerMailbox), 10);

    /// <summary>Candidates of one procedure, ever.</summary>
    public int CandidatesPerProcedure => Read(nameof(CandidatesPerProcedure), 20_000);

    /// <summary>Refused forms in an hour of which the files are kept, in one procedure: at most 10 MB each.</summary>
    public int KeptFilesPerProcedure => Read(nameof(KeptFilesPerProcedure), 300);

    /// <exception cref="InvalidDataException">It is no number, or below zero.</exception>
    private int Read(string name, int otherwise)
    {
        var written = configuration[$"Limits:{name}"];
        return string.IsNullOrEmpty(written) ? otherwise
            : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit
            : throw new InvalidDataException(
                $"Limits__{name} is '{written}', but must be a whole number; 0 for no limit."
            );
    }
}
