using System.Diagnostics.CodeAnalysis;
using Microsoft.DurableTask.Converters;

namespace Microsoft.DurableTask.Client;

/// <summary>Settings of the client.</summary>
public class DurableTaskClientOptions
{
    /// <summary>The version of orchestrations that are started without one.</summary>
    public string DefaultVersion { get; set; } = string.Empty;

    [AllowNull]
    public DataConverter DataConverter
    {
        get;
        set => field = value ?? JsonDataConverter.Default;
    } = JsonDataConverter.Default;
}
