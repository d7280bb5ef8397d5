package org.garant.json;

/** A JSON value that has exactly one byte form: a string, an integer, an array or an object. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonString, JsonInteger {}
