using DurableTask.Core.Serializing;

namespace Recruitment.Tests.OfficialEngine.Hub;

/// <summary>Messages and history as the official storage providers write them.</summary>
internal static class HubJson
{
    public static string Write(object value) => JsonDataConverter.Default.Serialize(value);

    public static T Read<T>(string json) => (T)JsonDataConverter.Default.Deserialize(json, typeof(T));
}
