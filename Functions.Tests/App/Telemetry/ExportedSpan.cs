using System.Text;

namespace Recruitment.Tests.Telemetry;

/// <summary>A span as it arrives at a collector; ids as hexadecimal digits.</summary>
/// <param name="Parent">Empty for the first of a trace.</param>
internal sealed record ExportedSpan(string Trace, string Id, string Parent, string Name)
{
    /// <param name="message">A <c>Span</c> of OTLP (opentelemetry/proto/trace/v1/trace.proto).</param>
    public static ExportedSpan Read(ReadOnlyMemory<byte> message) =>
        new(
            Convert.ToHexStringLower(Bytes(message, 1)),
            Convert.ToHexStringLower(Bytes(message, 2)),
            Convert.ToHexStringLower(Bytes(message, 4)),
            Encoding.UTF8.GetString(Bytes(message, 5))
        );

    private static ReadOnlySpan<byte> Bytes(ReadOnlyMemory<byte> message, int field) =>
        ProtobufFields.At(message, field).FirstOrDefault().Span;
}
