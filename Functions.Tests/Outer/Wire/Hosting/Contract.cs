using System.Reflection;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Grpc.Core;
using Recruitment.Tests.Publishing;

namespace Recruitment.Tests.Wire.Hosting;

/// <summary>
/// What a Functions host and its worker say to each other, as the package's own assembly describes it, so that there is
/// no second copy of the contract. Its types are internal: a message is read and written as JSON here.
/// </summary>
internal static class Contract
{
    private const string Types = "Microsoft.Azure.Functions.Worker.Grpc.Messages.FunctionRpcReflection";

    private static readonly FileDescriptor Description = (FileDescriptor)
        Assembly
            .LoadFrom(PublishedApp.PathOf("Microsoft.Azure.Functions.Worker.Grpc.dll"))
            .GetType(Types, throwOnError: true)!
            .GetProperty("Descriptor")!
            .GetValue(null)!; // The generated class always has one.

    private static readonly MessageDescriptor Message = Description.MessageTypes.Single(type =>
        type.Name == "StreamingMessage"
    );

    private static readonly Marshaller<JsonObject> Json = Marshallers.Create(Write, Read);

    /// <summary>The one call, by which the worker is connected to its host for as long as it lives.</summary>
    public static Method<JsonObject, JsonObject> EventStream { get; } =
        new(MethodType.DuplexStreaming, Description.Services.Single().FullName, "EventStream", Json, Json);

    private static byte[] Write(JsonObject message) =>
        JsonParser.Default.Parse(message.ToJsonString(), Message).ToByteArray();

    private static JsonObject Read(byte[] message) =>
        JsonNode.Parse(JsonFormatter.Default.Format(Message.Parser.ParseFrom(message)))!.AsObject();
}
